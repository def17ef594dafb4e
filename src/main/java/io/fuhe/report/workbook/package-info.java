/** The workbooks: findings, ledger, overview, units, and two years side by side. */
package io.fuhe.report.workbook;
