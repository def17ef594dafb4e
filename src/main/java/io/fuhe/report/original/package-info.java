/** A submitted file as the program sees it: its grids as text, its pages with places outlined. */
package io.fuhe.report.original;
