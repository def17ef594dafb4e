/** Workbooks, .xlsx and .xls alike: each sheet a grid, numbers as displayed. */
package io.fuhe.document.excel;
