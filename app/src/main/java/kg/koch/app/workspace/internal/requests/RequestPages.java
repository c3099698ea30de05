package kg.koch.app.workspace.internal.requests;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.terms.BadInputException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The queue of requests, and each of them with its journal. */
@Controller
class RequestPages {

  private static final int LONGEST = 60_000;

  private final RequestTables tables;
  private final KeyFolder keys;

  RequestPages(RequestTables tables, KeyFolder keys) {
    this.tables = tables;
    this.keys = keys;
  }

  @GetMapping("/{language}/requests")
  String list(@PathVariable("language") String language, Model model) {
    model.addAllAttributes(
        Map.of(
            "texts",
            Texts.in(language),
            "demonstration",
            keys.isDemonstration(),
            "requests",
            tables.all()));
    return "requests";
  }

  @PostMapping("/{language}/requests")
  String takeIn(
      @PathVariable("language") String language,
      @RequestParam("file") MultipartFile file,
      @RequestParam("officer") String officer)
      throws IOException {
    if (file.getSize() > LONGEST) {
      throw new BadInputException(
          BadInputException.Place.file("the request"),
          "a file of at most " + LONGEST + " bytes",
          file.getSize() + " bytes",
          "Ask the researcher for the file that the portal's form gave.");
    }
    AccessRequest request = AccessRequest.read(file.getBytes());
    tables.put(request, named(officer));
    return "redirect:/" + Texts.in(language).language() + "/requests/" + request.id();
  }

  @GetMapping("/{language}/requests/{id}")
  String show(
      @PathVariable("language") String language, @PathVariable("id") String id, Model model) {
    Texts texts = Texts.in(language);
    Optional<StoredRequest> request = tables.find(id);
    if (request.isEmpty()) {
      return "redirect:/" + texts.language() + "/requests";
    }
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "request",
            request.get(),
            "journal",
            tables.journal(id)));
    return "request";
  }

  @PostMapping("/{language}/requests/{id}")
  String change(
      @PathVariable("language") String language,
      @PathVariable("id") String id,
      @RequestParam("state") String state,
      @RequestParam("officer") String officer,
      @RequestParam("reason") String reason) {
    if (!tables.change(id, stateOf(state), named(officer), reason.strip())) {
      throw new BadInputException(
          BadInputException.Place.file("request " + id),
          "a state that may follow, approved by another than who took it into review",
          "'" + state + "' by " + officer,
          "Go back to the request: it says what may follow.");
    }
    return "redirect:/" + Texts.in(language).language() + "/requests/" + id;
  }

  private static RequestState stateOf(String state) {
    try {
      return RequestState.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadInputException(
          BadInputException.Place.file("the request"),
          "a state",
          "'" + state + "'",
          "Choose one of those the page offers.");
    }
  }

  private static String named(String officer) {
    String name = officer.strip();
    if (name.isEmpty() || name.length() > 60) {
      throw new BadInputException(
          BadInputException.Place.file("the request"),
          "the officer's name, of at most 60 letters",
          "'" + name + "'",
          "Write your name: the journal keeps who decided.");
    }
    return name;
  }
}
