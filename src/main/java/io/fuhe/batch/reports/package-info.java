/** Which reports a run writes: all in one set, or a set a fiscal year, and only what changed. */
package io.fuhe.batch.reports;
