/**
 * Several machines read the files of one run: its manager cuts them into parts and tells workers of
 * them, who take a lease of a part and store what came of it.
 */
package io.fuhe.batch.remote;
