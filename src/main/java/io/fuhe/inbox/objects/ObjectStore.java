package io.fuhe.inbox.objects;

import io.fuhe.document.LastPart;
import io.fuhe.files.Folders;
import io.fuhe.files.Sha256;
import io.fuhe.files.WritingFolder;
import io.fuhe.inbox.DamagedOriginal;
import io.fuhe.inbox.Original;
import io.fuhe.inbox.OriginalStore;
import io.fuhe.inbox.OriginalsUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps originals in a store of objects that speaks S3, under the same names as a folder does: what
 * was copied from one to the other is found. An original is fetched to be read, its hash is
 * checked, and the copy is gone afterwards.
 */
public final class ObjectStore implements OriginalStore {

  private static final int FIRST = 2;
  private static final int NOT_FOUND = 404;

  /** From so many names with the same beginning on, one list costs less than a question each. */
  private static final int LISTED = 8;

  /** What was damaged on its way is fetched once more. */
  private static final int TRIES = 2;

  private final Supplier<S3Client> client;
  private final Bucket bucket;
  private final Path aside;

  /**
   * A store of objects.
   *
   * @param client made once, when it is first used
   * @param aside a folder of this process alone; made when it is needed
   */
  public ObjectStore(Supplier<S3Client> client, Bucket bucket, Path aside) {
    this.client = client;
    this.bucket = bucket;
    this.aside = aside;
  }

  @Override
  public String address() {
    return bucket.address();
  }

  @Override
  public void ready() throws IOException {
    WritingFolder.tidy(aside);
    asked(() -> client.get().headBucket(request -> request.bucket(bucket.name())));
  }

  @Override
  public Path aside() {
    return aside;
  }

  @Override
  public boolean has(String sha256, long size) {
    Long found = size(sha256);
    return found != null && found == size;
  }

  @Override
  public Set<String> among(Collection<String> sha256s) {
    Map<String, List<String>> beginnings =
        sha256s.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    sha256 -> sha256.substring(0, FIRST), TreeMap::new, Collectors.toList()));
    Set<String> there = new HashSet<>();
    beginnings.forEach((first, these) -> there.addAll(among(first, these)));
    return there;
  }

  private Set<String> among(String first, List<String> sha256s) {
    if (sha256s.size() < LISTED) {
      return sha256s.stream().filter(sha256 -> size(sha256) != null).collect(Collectors.toSet());
    }
    Set<String> asked = new HashSet<>(sha256s);
    return asked(
        () ->
            client
                .get()
                .listObjectsV2Paginator(
                    request -> request.bucket(bucket.name()).prefix(bucket.key(first + "/")))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(LastPart::of)
                .filter(asked::contains)
                .collect(Collectors.toSet()));
  }

  /** In bytes; null where there is no such original. */
  private Long size(String sha256) {
    HeadObjectRequest request =
        HeadObjectRequest.builder().bucket(bucket.name()).key(key(sha256)).build();
    return asked(
        () -> {
          try {
            return client.get().headObject(request).contentLength();
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              return null;
            }
            throw e;
          }
        });
  }

  @Override
  public void keep(Path whole, String sha256) throws IOException {
    // The one checksum that every store knows; stores that don't know others refuse them.
    String digest = Base64.encodeBase64String(md5(whole));
    asked(
        () ->
            client
                .get()
                .putObject(
                    request -> request.bucket(bucket.name()).key(key(sha256)).contentMD5(digest),
                    RequestBody.fromFile(whole)));
  }

  private static byte[] md5(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return DigestUtils.md5(content);
    }
  }

  /** Nobody has these files open beside: what a list would tell is asked with a full reading. */
  @Override
  public String trace() {
    return bucket.address();
  }

  @Override
  public Original open(String sha256) throws IOException {
    Folders.make(aside);
    WritingFolder folder = WritingFolder.in(aside);
    try {
      for (int tried = 0; tried < TRIES; tried++) {
        Path file = folder.file(tried + sha256);
        fetch(sha256, file);
        if (Sha256.of(file).equals(sha256)) {
          return new Fetched(file, folder);
        }
      }
      throw new DamagedOriginal(bucket.address(key(sha256)));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private void fetch(String sha256, Path file) throws IOException {
    GetObjectRequest request =
        GetObjectRequest.builder().bucket(bucket.name()).key(key(sha256)).build();
    boolean found =
        asked(
            () -> {
              try {
                client.get().getObject(request, file);
                return true;
              } catch (NoSuchKeyException e) {
                return false;
              }
            });
    if (!found) {
      throw new NoSuchFileException(bucket.address(key(sha256)));
    }
  }

  /** An original that was fetched. */
  private record Fetched(Path file, WritingFolder folder) implements Original {

    @Override
    public void close() throws IOException {
      folder.close();
    }
  }

  private String key(String sha256) {
    return bucket.key(sha256.substring(0, FIRST) + "/" + sha256);
  }

  private <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new OriginalsUnavailable(Refusals.code(e), bucket.address(), e);
    }
  }
}
