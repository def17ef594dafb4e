/** Settings of a run, and what they lead to: the mapping files and the work on files. */
package io.fuhe.batch.settings;
