/** Originals in a store of objects that speaks S3. */
package io.fuhe.inbox.objects;
