/**
 * The whole way of the data for one file: document, layout, forms, anomalies; and between the forms
 * of several files that are at hand.
 */
package io.fuhe.pipeline;
