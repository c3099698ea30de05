package kg.koch.app.publish.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.Label;
import kg.koch.catalog.MicrodataFile;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Microdata;
import kg.koch.publish.bundle.TableMetadata.Source;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;

/**
 * Says in a release which files of records researchers may ask for, as the catalog declares them:
 * of sources the release was made of, for without their records there is no file.
 */
final class MicrodataOf {

  private MicrodataOf() {}

  /**
   * @param deliveries that the release was made of
   * @param day the first day not observed: who owns a source on it is named
   */
  static Microdata release(Catalog catalog, List<Lineage.Delivery> deliveries, LocalDate day) {
    Set<String> delivered =
        deliveries.stream().map(Lineage.Delivery::source).collect(Collectors.toSet());
    return new Microdata(
        catalog.microdata().values().stream()
            .filter(file -> delivered.contains(file.source()))
            .map(file -> entry(file, catalog, day))
            .toList());
  }

  private static Microdata.Entry entry(MicrodataFile file, Catalog catalog, LocalDate day) {
    SourceLayout layout = catalog.source(file.source());
    return new Microdata.Entry(
        file.id(),
        file.version(),
        ReleaseWords.of(file.title()),
        ReleaseWords.of(file.about()),
        ReleaseWords.of(file.universe()),
        file.period(),
        file.access().name(),
        file.alike(),
        new Source(
            layout.id(), ReleaseWords.of(layout.title()), ReleaseWords.of(layout.ownerOn(day))),
        file.variables().stream().map(one -> variable(one, layout, catalog)).toList(),
        file.terms().stream().map(ReleaseWords::of).toList(),
        file.contact());
  }

  private static Microdata.Variable variable(
      MicrodataFile.Variable variable, SourceLayout layout, Catalog catalog) {
    Field field =
        layout.fields().stream()
            .filter(one -> one.name().equals(variable.field()))
            .findFirst()
            .orElseThrow();
    Label coarser = variable.coarser();
    Text told = coarser == null ? null : ReleaseWords.of(coarser);
    return new Microdata.Variable(
        field.name(),
        ReleaseWords.of(field.label()),
        field.type().name(),
        told,
        coarser == null ? codes(field, catalog) : List.of());
  }

  private static List<Term> codes(Field field, Catalog catalog) {
    String list = field.codeList();
    return list == null
        ? List.of()
        : catalog.codeList(list).reportable().stream().map(MicrodataOf::term).toList();
  }

  private static Term term(CodeList.Code code) {
    return new Term(code.id(), ReleaseWords.of(code.label()));
  }
}
