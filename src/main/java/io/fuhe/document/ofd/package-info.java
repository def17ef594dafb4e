/** Reads OFD (GB/T 33190), the format in which offices archive: pages as PDF has them, in XML. */
package io.fuhe.document.ofd;
