/** The steps that receive, read, set aside and account for files. */
package io.fuhe.batch.files;
