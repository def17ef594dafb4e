/** Query letters: what a unit is asked about a fiscal year, filled into a Word template. */
package io.fuhe.letter;
