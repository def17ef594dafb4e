/** One small file a rule. The catalogue lists them; the message bundles hold their words. */
package io.fuhe.check.rules;
