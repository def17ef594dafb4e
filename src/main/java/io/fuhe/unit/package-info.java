/**
 * Who is who: units and projects that are written differently in different forms, the names that
 * the user declares to be one, and which unit owes which forms. What merely looks alike is offered,
 * never merged.
 */
package io.fuhe.unit;
