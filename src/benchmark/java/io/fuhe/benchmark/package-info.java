/**
 * What reading and checking cost, beside what other libraries take to open the same files. Run by
 * the Maven profile {@code benchmark}; see docs/benchmarks.md.
 */
package io.fuhe.benchmark;
