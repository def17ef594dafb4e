package io.fuhe.batch.settings;

import io.fuhe.inbox.FolderStore;
import io.fuhe.inbox.OriginalStore;
import io.fuhe.inbox.objects.Bucket;
import io.fuhe.inbox.objects.ObjectClient;
import io.fuhe.inbox.objects.ObjectStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where originals are kept: in the data folder, or in a store of objects that speaks S3, with the
 * credentials of the environment.
 *
 * @param bucket of the store of objects; null for the data folder
 * @param prefix what the keys of the originals begin with
 * @param endpoint address of the store, such as {@code https://s3.example.org}; null for Amazon's
 * @param region of the store
 * @param pathStyle whether the bucket is a part of the path (as most stores want it) and not of the
 *     host
 * @param timeout until an answer of the store is waited for no more; each question is asked three
 *     times
 */
@ConfigurationProperties("fuhe.originals")
public record OriginalsProperties(
    String bucket,
    @DefaultValue("archive") String prefix,
    URI endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("true") boolean pathStyle,
    @DefaultValue("30s") Duration timeout) {

  public OriginalsProperties {
    InvalidSetting.unless(
        bucket == null || bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,254}"),
        "fuhe.originals.bucket",
        bucket);
    InvalidSetting.unless(
        endpoint == null || isAddress(endpoint), "fuhe.originals.endpoint", endpoint);
    InvalidSetting.unless(
        timeout.compareTo(Duration.ofSeconds(1)) >= 0, "fuhe.originals.timeout", timeout);
  }

  /** A login in the address would be told whoever reads the log. */
  private static boolean isAddress(URI endpoint) {
    return String.valueOf(endpoint.getScheme()).matches("https?")
        && endpoint.getHost() != null
        && endpoint.getUserInfo() == null;
  }

  /** Whether originals are kept apart from the data folder. */
  public boolean apart() {
    return bucket != null;
  }

  /**
   * What keeps the originals.
   *
   * @param data the data folder
   * @param own a folder of this process for the copies that are being read
   */
  public OriginalStore store(Path data, Path own) {
    return apart()
        ? new ObjectStore(
            new ObjectClient(endpoint, region, pathStyle, timeout),
            new Bucket(bucket, prefix),
            own.resolve(".fuhe-originals"))
        : new FolderStore(data.resolve("archive"));
  }
}
