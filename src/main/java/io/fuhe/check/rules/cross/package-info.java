/** The rules over a unit's forms of one fiscal year, one small class each. */
package io.fuhe.check.rules.cross;
