/**
 * What makes Fuhe run by itself, night after night: the schedule, the record of the last run, and
 * who is told of it.
 */
package io.fuhe.nightly;
