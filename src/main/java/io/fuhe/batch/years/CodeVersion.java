package io.fuhe.batch.years;

import io.fuhe.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a part of the program's own code is known by: the same for the same code, whenever it was
 * built, so that a rebuild reads and judges nothing again and a change forgets nothing.
 */
public final class CodeVersion {

  private static final String ROOT = "io/fuhe/";
  private static final int DIGITS = 16;

  /** The code does not change while it runs, and a process may run many nights. */
  private static final Map<List<String>, String> KNOWN = new ConcurrentHashMap<>();

  private CodeVersion() {}

  /**
   * The version of some packages, those below them included.
   *
   * @param packages below the program's own
   */
  public static String of(String... packages) {
    return KNOWN.computeIfAbsent(List.of(packages), CodeVersion::read);
  }

  private static String read(List<String> packages) {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    Map<String, Resource> classes = new TreeMap<>();
    MessageDigest digest = Sha256.digest();
    try {
      for (String each : packages) {
        for (Resource found : resolver.getResources("classpath*:" + ROOT + each + "/**/*.*")) {
          String url = found.getURL().toString();
          classes.putIfAbsent(url.substring(url.lastIndexOf(ROOT)), found);
        }
      }
      if (classes.isEmpty()) {
        throw new IllegalStateException("the program's own classes are not there");
      }
      for (Resource each : classes.values()) {
        try (InputStream in = each.getInputStream()) {
          digest.update(in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own classes cannot be read", e);
    }
    return Sha256.hex(digest.digest()).substring(0, DIGITS);
  }
}
