/** The Spring Batch jobs: wiring only. */
package io.fuhe.batch;
