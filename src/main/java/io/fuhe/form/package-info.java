/**
 * The normalized model: what a careful auditor reads off one submitted form, every value with the
 * place where it stands in the original. Knows nothing of files, layouts, rules or storage.
 */
package io.fuhe.form;
