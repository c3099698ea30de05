package kg.koch.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import kg.koch.portal.words.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What is said when an address leads nowhere or something fails: a page for readers, one sentence
 * for programs, never a detail of the fault. The details go to the log.
 */
@RestControllerAdvice
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final MessagePages pages;

  Failures(MessagePages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ResponseEntity<String> nowhere(HttpServletRequest request) {
    return said(request, HttpStatus.NOT_FOUND, "error.404");
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ResponseEntity<String> notToBeSent(HttpServletRequest request) {
    return said(request, HttpStatus.METHOD_NOT_ALLOWED, "error.405");
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> failed(HttpServletRequest request, Exception fault) {
    LOG.error("A request failed: {}", request.getRequestURI(), fault);
    return said(request, HttpStatus.INTERNAL_SERVER_ERROR, "error.500");
  }

  private ResponseEntity<String> said(HttpServletRequest request, HttpStatus status, String key) {
    Texts texts = MessagePages.texts(request);
    if (request.getRequestURI().startsWith("/sdmx/")) {
      return ResponseEntity.status(status)
          .contentType(PLAIN)
          .body(texts.say(key + ".title") + ". " + texts.say(key + ".text") + "\n");
    }
    return pages.page(request, texts, "", status, key);
  }
}
