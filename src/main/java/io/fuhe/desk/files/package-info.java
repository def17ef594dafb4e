/** Files that people hand in at the desk, and the reports that they take along; no web. */
package io.fuhe.desk.files;
