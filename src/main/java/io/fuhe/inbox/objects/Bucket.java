package io.fuhe.inbox.objects;

/**
 * Where objects are kept.
 *
 * @param name of the bucket
 * @param prefix what all keys begin with, as {@code fuhe/archive}; may be empty
 */
public record Bucket(String name, String prefix) {

  public Bucket {
    prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
  }

  /** A key in the bucket. */
  String key(String name) {
    return prefix + name;
  }

  /** Where it is, for people. */
  String address() {
    return address(prefix);
  }

  /** Where a key is, for people. */
  String address(String key) {
    return "s3://" + name + "/" + key;
  }
}
