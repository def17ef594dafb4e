/** Office files part by part: what is not changed goes into a copy byte for byte. */
package io.fuhe.office;
