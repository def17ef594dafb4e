/** Files on the disk: names that it takes, whole files in their place, who may read them. */
package io.fuhe.files;
