package io.fuhe.inbox.objects;

import io.fuhe.inbox.OriginalsUnavailable.Code;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What failures of a store of objects mean. */
final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int FIRST_OF_SERVER = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final Set<String> OF_KEYS = Set.of("InvalidAccessKeyId", "SignatureDoesNotMatch");

  private Refusals() {}

  /** The code of a failure. */
  static Code code(SdkException e) {
    if (e instanceof AwsServiceException answer) {
      return code(answer);
    }
    boolean silent =
        Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                cause ->
                    cause instanceof IOException
                        || cause instanceof ApiCallTimeoutException
                        || cause instanceof ApiCallAttemptTimeoutException);
    // What else fails before anything is sent is that there are no credentials.
    return silent ? Code.ORIGINALS_UNREACHABLE : Code.ORIGINALS_FORBIDDEN;
  }

  private static Code code(AwsServiceException answer) {
    int status = answer.statusCode();
    String named = answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
    if (status == UNAUTHORIZED || status == FORBIDDEN || OF_KEYS.contains(named)) {
      return Code.ORIGINALS_FORBIDDEN;
    }
    boolean failing = status >= FIRST_OF_SERVER && status != NOT_IMPLEMENTED;
    if (failing || status == TOO_MANY) {
      return Code.ORIGINALS_FAILING;
    }
    return status == NOT_FOUND ? Code.ORIGINALS_NO_BUCKET : Code.ORIGINALS_REFUSED;
  }
}
