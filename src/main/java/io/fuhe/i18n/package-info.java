/** The words shown to people, in Chinese and English. */
package io.fuhe.i18n;
