package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.files.RefusedUpload;
import io.fuhe.desk.files.RefusedUpload.Why;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.files.Uploads.Taken;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes the files that the page sends, one by one. */
@Controller
class UploadCall {

  private final Uploads uploads;
  private final DeskMessages messages;

  UploadCall(Uploads uploads, DeskMessages messages) {
    this.uploads = uploads;
    this.messages = messages;
  }

  /**
   * What became of a file, for whoever handed it in.
   *
   * @param path where it is in the inbox; null where it is not
   */
  record Said(String words, String path) {}

  @PostMapping(path = "/upload", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Said> upload(
      @RequestParam String name,
      @RequestParam(defaultValue = "") String folder,
      InputStream content,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale)
      throws IOException {
    if (!who.member().isForAllUnits()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Messages words = messages.in(locale);
    try {
      Taken taken = uploads.take(folder, name, content);
      String said = words.get(taken.already() ? "desk.upload.already" : "desk.upload.taken");
      return ResponseEntity.ok(new Said(said, taken.path()));
    } catch (RefusedUpload e) {
      return ResponseEntity.status(
              e.why() == Why.NOT_WRITTEN
                  ? HttpStatus.INSUFFICIENT_STORAGE
                  : HttpStatus.UNPROCESSABLE_CONTENT)
          .body(new Said(words.get("problem." + code(e.why())), null));
    }
  }

  private static String code(Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
