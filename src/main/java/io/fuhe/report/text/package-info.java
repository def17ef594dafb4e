/** The words of a report, as all its writers show them: places, sums, links, notes. */
package io.fuhe.report.text;
