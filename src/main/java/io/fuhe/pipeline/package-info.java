/** The whole way of the data for one file: document, layout, forms, anomalies. */
package io.fuhe.pipeline;
