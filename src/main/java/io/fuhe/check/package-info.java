/**
 * The rules, what they find, and the catalogue of them all. Knows forms only; speaks in message
 * keys, so that a finding can be read in any language.
 */
package io.fuhe.check;
