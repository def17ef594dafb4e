package io.fuhe.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256, in hex. */
public final class Sha256 {

  private Sha256() {}

  /** The hash of a text in UTF-8. */
  public static String of(String text) {
    return DigestUtils.sha256Hex(text);
  }

  /**
   * The hash of a file's content.
   *
   * @throws IOException when it cannot be read
   */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  /** A digest to be fed piece by piece. */
  public static MessageDigest digest() {
    return DigestUtils.getSha256Digest();
  }

  /** What a digest came to, in hex. */
  public static String hex(byte[] digest) {
    return Hex.encodeHexString(digest);
  }
}
