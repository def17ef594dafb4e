/**
 * Review sheets: what a reviewer fills in beside a unit's self-evaluation, from an Excel template.
 */
package io.fuhe.sheet;
