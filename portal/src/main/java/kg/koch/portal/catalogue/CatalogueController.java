package kg.koch.portal.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import kg.koch.portal.page.Pages;
import kg.koch.portal.web.PublicAddress;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.catalogue.DcatCatalogue;
import kg.koch.publish.catalogue.Graph;
import kg.koch.publish.catalogue.JsonLd;
import kg.koch.publish.catalogue.RdfXml;
import kg.koch.publish.catalogue.Turtle;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.jsonstat.JsonStatCollection;
import kg.koch.publish.sdmx.CsvMetadata;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSelection;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The tables of a release as machines list them. */
@RestController
@CrossOrigin
final class CatalogueController {

  private final Pages pages;
  private final PublicAddress address;
  private final Publisher publisher;

  CatalogueController(Pages pages, PublicAddress address, Publisher publisher) {
    this.pages = pages;
    this.address = address;
    this.publisher = publisher;
  }

  /** The form that is asked for; Turtle for who does not say. */
  @GetMapping("/catalogue")
  ResponseEntity<Void> catalogue(
      @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
    String form = accept.contains("rdf+xml") ? "rdf" : accept.contains("json") ? "jsonld" : "ttl";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/catalogue." + form))
        .header("Vary", "Accept")
        .build();
  }

  @GetMapping("/catalogue.{form:ttl|rdf|jsonld}")
  ResponseEntity<String> catalogue(@PathVariable String form, HttpServletRequest request) {
    Optional<Release> release = pages.release(request);
    if (release.isEmpty()) {
      return pages.notFound(request);
    }
    Graph graph = DcatCatalogue.of(release.get(), publisher, address.of(request));
    return switch (form) {
      case "ttl" -> answer("text/turtle;charset=UTF-8", Turtle.write(graph));
      case "rdf" -> answer("application/rdf+xml;charset=UTF-8", RdfXml.write(graph));
      default -> answer("application/ld+json;charset=UTF-8", JsonLd.write(graph));
    };
  }

  /** Where pages lead that name the licence. */
  @GetMapping("/licence")
  ResponseEntity<Void> licence() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(publisher.licence()))
        .build();
  }

  /** The release as a JSON-stat collection. */
  @GetMapping(Pages.LANGUAGE + "/tables.json")
  void collection(
      @PathVariable String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Release> release = pages.release(request);
    if (release.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/json");
    String base = address.of(request) + "/" + language + "/tables/";
    String pin = "?whole=true&release=" + release.get().id();
    new JsonStatCollection(
            Language.find(language).orElse(Language.KY),
            table -> base + table + "/download.json" + pin)
        .write(release.get(), response.getOutputStream());
  }

  /** Describes the CSV of the whole table beside it. */
  @GetMapping(Pages.LANGUAGE + "/tables/{table}/csv-metadata.json")
  ResponseEntity<String> csv(@PathVariable String table, HttpServletRequest request) {
    Optional<Release> release =
        pages.release(request).filter(one -> one.findMetadata(table).isPresent());
    if (release.isEmpty()) {
      return pages.notFound(request);
    }
    DataSelection data = DataSelection.of(release.get(), table, DataQuery.all());
    return answer(
        "application/csvm+json;charset=UTF-8",
        CsvMetadata.of(data, "download.csv?whole=true", publisher));
  }

  static ResponseEntity<String> answer(String type, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("Cache-Control", "no-cache")
        .body(text);
  }
}
