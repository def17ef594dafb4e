/** What a run hands on: the anomaly workbook for people and JSON Lines for machines. */
package io.fuhe.report;
