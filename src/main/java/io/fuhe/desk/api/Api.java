package io.fuhe.desk.api;

import io.fuhe.desk.DeskLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Where the calls are. */
public final class Api {

  /** What every call's path begins with. */
  public static final String ROOT = "/api";

  /** The version of the calls; what no longer fits it gets another one. */
  static final String V1 = ROOT + "/v1";

  private Api() {}

  /** Whether a request is a call. */
  public static boolean isCall(HttpServletRequest request) {
    return isCall(request.getRequestURI());
  }

  /** Whether a path is a call's. */
  public static boolean isCall(String path) {
    return path != null && (path.equals(ROOT) || path.startsWith(ROOT + "/"));
  }

  /** The language that a call asks for, or the desk's. */
  public static Locale locale(HttpServletRequest request, DeskLanguage standard) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? standard.language().locale()
        : request.getLocale();
  }
}
