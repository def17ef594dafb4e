/** Files for other programs: JSON Lines, CSV and SARIF. */
package io.fuhe.report.data;
