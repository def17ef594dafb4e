package io.fuhe.inbox.objects;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the client of a store of objects when it is first used. Credentials are those of the
 * library's standard chain (environment, profile, the machine's role) and are told nobody.
 */
public final class ObjectClient implements Supplier<S3Client>, AutoCloseable {

  private static final int TRIES = 3;

  private final URI endpoint;
  private final String region;
  private final boolean pathStyle;
  private final Duration time;
  private S3Client made;

  /**
   * A client.
   *
   * @param endpoint null for the one of Amazon's region
   * @param pathStyle whether the bucket is a part of the path, not of the host
   * @param time that one answer may take; each question is asked three times
   */
  public ObjectClient(URI endpoint, String region, boolean pathStyle, Duration time) {
    this.endpoint = endpoint;
    this.region = region;
    this.pathStyle = pathStyle;
    this.time = time;
  }

  @Override
  public synchronized S3Client get() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private S3Client make() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(time).socketTimeout(time))
            .region(Region.of(region))
            .forcePathStyle(pathStyle)
            .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
            // Not every store knows the checksums that Amazon's does; hashes are checked anyway.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(
                settings ->
                    settings
                        .apiCallAttemptTimeout(time)
                        .retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build()));
    return (endpoint == null ? builder : builder.endpointOverride(endpoint)).build();
  }

  @Override
  public synchronized void close() {
    if (made != null) {
      made.close();
    }
  }
}
