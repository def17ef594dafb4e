/** Reports in prose: their outline, scores and amounts, read into the form. */
package io.fuhe.mapping.prose;
