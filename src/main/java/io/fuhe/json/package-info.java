/** The model as JSON text and back. */
package io.fuhe.json;
