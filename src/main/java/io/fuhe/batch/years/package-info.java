/**
 * What is stored, seen by units' years: which stand, which are to be checked, what reports tell of
 * them.
 */
package io.fuhe.batch.years;
