package io.fuhe.desk.api;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.json.Json;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a request was not fulfilled: a stable code, which programs go by, and a sentence. */
public enum Problem {
  /** No token was sent. */
  TOKEN_MISSING(HttpStatus.UNAUTHORIZED),
  /** There is no such token, it has ended, or its owner may not work at the desk. */
  TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
  /** The token is not for this, or its owner may not do it. */
  SCOPE_MISSING(HttpStatus.FORBIDDEN),
  /** It tells of all units, and the token's owner has units of their own. */
  ALL_UNITS_NEEDED(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  /** Neither JSON nor what else the call gives is accepted. */
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /** Something is missing, is not of its type, or is not known. */
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  /** The filter shows another number of findings than was said; nothing was decided. */
  COUNT_CHANGED(HttpStatus.CONFLICT),
  /** As {@code RefusedUpload.Why} has it. */
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  EMPTY_FILE(HttpStatus.UNPROCESSABLE_CONTENT),
  BAD_NAME(HttpStatus.UNPROCESSABLE_CONTENT),
  UNFINISHED_NAME(HttpStatus.UNPROCESSABLE_CONTENT),
  NOT_WRITTEN(HttpStatus.INSUFFICIENT_STORAGE),
  RUN_UNDER_WAY(HttpStatus.CONFLICT),
  NO_RUN(HttpStatus.CONFLICT),
  /** There is no error or warning that a letter asks about. */
  NOTHING_TO_ASK(HttpStatus.NOT_FOUND),
  /** The worklist has more findings than the program's memory holds. */
  SHORT_OF_MEMORY(HttpStatus.SERVICE_UNAVAILABLE),
  FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

  private static final int FIRST_OF_SERVER = 500;

  private final HttpStatus status;

  Problem(HttpStatus status) {
    this.status = status;
  }

  /** The code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Of a call that the server refuses before the desk is asked, as JSON: in both languages, because
   * nothing is known of who asked.
   *
   * @param status 400 or more
   */
  public static String refused(int status) {
    Problem problem =
        Arrays.stream(values())
            .filter(each -> each.status.value() == status)
            .findFirst()
            .orElse(status < FIRST_OF_SERVER ? BAD_REQUEST : FAILED);
    Messages chinese = new Messages(Language.CHINESE);
    Messages english = new Messages(Language.ENGLISH);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", problem.type().toString());
    String title = "problem.title." + problem.code();
    json.put("title", chinese.get(title) + " / " + english.get(title));
    json.put("status", status);
    String detail = "problem." + problem.code();
    json.put("detail", chinese.get(detail) + " / " + english.get(detail));
    json.put("code", problem.code());
    return Json.write(json);
  }

  private URI type() {
    return URI.create("urn:fuhe:problem:" + code());
  }

  HttpStatus status() {
    return status;
  }

  /** As RFC 9457 has it, in somebody's language. */
  ProblemDetail detail(Messages messages, Object... arguments) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(status, messages.get("problem." + code(), arguments));
    detail.setType(type());
    detail.setTitle(messages.get("problem.title." + code()));
    detail.setProperty("code", code());
    return detail;
  }
}
