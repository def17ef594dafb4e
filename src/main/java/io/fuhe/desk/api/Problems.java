package io.fuhe.desk.api;

import io.fuhe.desk.DeskLanguage;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.ShortOfMemory;
import io.fuhe.i18n.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers what goes wrong in a call; what goes wrong on a page is left to the page of errors. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final DeskMessages messages;
  private final DeskLanguage standard;

  Problems(DeskMessages messages, DeskLanguage standard) {
    this.messages = messages;
    this.standard = standard;
  }

  /** Thrown on, the exception goes to whoever is next. */
  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> answer(Exception e, HttpServletRequest request) throws Exception {
    if (!Api.isCall(request)) {
      throw e;
    }
    Unfulfilled known = unfulfilled(e);
    if (known.problem().status().is5xxServerError()) {
      LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
    }
    Messages words = messages.in(Api.locale(request, standard));
    ProblemDetail detail = known.problem().detail(words, known.arguments());
    if (e instanceof Unfit unfit) {
      detail.setDetail(words.get(unfit.message(), unfit.arguments()));
    }
    HttpHeaders headers = new HttpHeaders();
    if (e instanceof ErrorResponse standard) {
      headers.putAll(standard.getHeaders());
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(detail, headers, known.problem().status());
  }

  /** Answers what went wrong before a call was reached. */
  public ResponseEntity<ProblemDetail> answer(HttpStatus status, Locale locale) {
    Problem problem = of(status).orElse(Problem.FAILED);
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.detail(messages.in(locale)));
  }

  private static Unfulfilled unfulfilled(Exception e) {
    if (e instanceof Unfulfilled known) {
      return known;
    }
    return e instanceof ShortOfMemory refused
        ? new Unfulfilled(Problem.SHORT_OF_MEMORY, refused.arguments())
        : new Unfulfilled(problem(e));
  }

  private static Problem problem(Exception e) {
    if (e instanceof Unfit unfit) {
      return unfit.isAbsent() ? Problem.NOT_FOUND : Problem.BAD_REQUEST;
    }
    if (e instanceof HttpMessageNotReadableException
        || e instanceof MethodArgumentTypeMismatchException
        || e instanceof InvalidParameterException) {
      return Problem.BAD_REQUEST;
    }
    return e instanceof ErrorResponse standard
        ? of(standard.getStatusCode()).orElse(Problem.BAD_REQUEST)
        : Problem.FAILED;
  }

  private static Optional<Problem> of(HttpStatusCode status) {
    return Arrays.stream(Problem.values())
        .filter(problem -> problem.status().isSameCodeAs(status))
        .findFirst();
  }
}
