package kg.koch.app.workspace.internal.utility;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kg.koch.app.workspace.internal.StepRow.Fact;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.app.workspace.internal.utility.FigureTable.Row;
import kg.koch.protect.utility.Loss;
import kg.koch.protect.utility.Rankings;
import kg.koch.protect.utility.Risk;
import kg.koch.protect.utility.Setting;
import kg.koch.protect.utility.TableUtility;

/** Utility and risk as text in one language. */
final class UtilityText {

  private final Texts texts;
  private final ShownFigures shown;

  UtilityText(Texts texts) {
    this.texts = texts;
    this.shown = new ShownFigures(texts);
  }

  /** The main figures of each table. */
  FigureTable list(List<TableUtility> tables, Function<TableUtility, Row> named) {
    return table(
        "utility.heading",
        "utility.table",
        List.of("cells", "hidden", "hidden-units", "root", "small", "told", "known", "guessed"),
        tables.stream()
            .map(
                one -> {
                  Row row = named.apply(one);
                  Loss loss = one.loss();
                  return row(
                      row.name(),
                      row.link(),
                      List.of(
                          shown.number(loss.cells()),
                          shown.hidden(loss),
                          shown.hiddenUnits(loss),
                          shown.root(loss)),
                      risk(one.risk()));
                })
            .toList());
  }

  /** All figures of a table as published, by their names. */
  List<Fact> whole(TableUtility utility) {
    Loss loss = utility.loss();
    Risk risk = utility.risk();
    return List.of(
        fact("cells", shown.number(loss.cells())),
        fact("hidden", shown.hidden(loss)),
        fact("hidden-units", shown.hiddenUnits(loss)),
        fact("mean", shown.mean(loss)),
        fact("root", shown.root(loss)),
        fact("relative", shown.relative(loss)),
        fact("small", shown.number(risk.small())),
        fact("told", shown.told(risk)),
        fact("known", shown.known(risk)),
        fact("guessed", shown.guessed(risk)));
  }

  private Fact fact(String name, String value) {
    return new Fact(head(name), value);
  }

  FigureTable sizes(TableUtility utility) {
    return table(
        "utility.sizes",
        "utility.count",
        List.of("cells", "hidden", "mean", "root", "relative"),
        utility.sizes().stream()
            .map(
                one ->
                    row(
                        texts.of("utility.from") + " " + shown.number(one.least()),
                        "",
                        List.of(
                            shown.number(one.loss().cells()),
                            shown.hidden(one.loss()),
                            shown.mean(one.loss()),
                            shown.root(one.loss()),
                            shown.relative(one.loss())),
                        List.of()))
            .toList());
  }

  FigureTable areas(TableUtility utility, Function<String, String> names) {
    return table(
        "utility.areas",
        "utility.area",
        List.of(
            "cells",
            "hidden",
            "hidden-units",
            "root",
            "places",
            "moved",
            "small",
            "told",
            "known",
            "guessed"),
        utility.areas().stream()
            .map(
                one ->
                    row(
                        names.apply(one.area()),
                        "",
                        List.of(
                            shown.number(one.loss().cells()),
                            shown.hidden(one.loss()),
                            shown.hiddenUnits(one.loss()),
                            shown.root(one.loss()),
                            shown.number(one.places()),
                            shown.number(one.moved())),
                        risk(one.risk())))
            .toList());
  }

  FigureTable thresholds(TableUtility utility) {
    return table(
        "utility.thresholds",
        "utility.threshold",
        List.of("hidden", "hidden-units", "told", "known", "guessed"),
        utility.thresholds().stream()
            .map(
                one ->
                    row(
                        named(one.setting(), utility, shown::threshold),
                        "",
                        List.of(shown.hidden(one.loss()), shown.hiddenUnits(one.loss())),
                        shares(one.risk())))
            .toList());
  }

  FigureTable noises(TableUtility utility) {
    return table(
        "utility.noises",
        "utility.noise",
        List.of("root", "relative", "told", "known", "guessed"),
        utility.noises().stream()
            .map(
                one ->
                    row(
                        named(one.setting(), utility, shown::noise),
                        "",
                        List.of(shown.root(one.loss()), shown.relative(one.loss())),
                        shares(one.risk())))
            .toList());
  }

  private String named(Setting setting, TableUtility utility, Function<Setting, String> name) {
    return name.apply(setting)
        + (setting.equals(utility.setting()) ? " – " + texts.of("utility.own") : "");
  }

  /** How areas change places, a sentence; empty if there are none. */
  String rankings(TableUtility utility) {
    return utility.rankings().map(this::rankings).orElse("");
  }

  private String rankings(Rankings one) {
    return texts
        .of("utility.rankings-words")
        .formatted(
            shown.number(one.rankings()),
            texts.decimal(one.meanCorrelation(), 3),
            shown.number(one.places()),
            shown.number(one.moved()));
  }

  private FigureTable table(String caption, String first, List<String> heads, List<Row> rows) {
    return new FigureTable(
        texts.of(caption),
        Stream.concat(Stream.of(texts.of(first)), heads.stream().map(this::head)).toList(),
        rows);
  }

  private static Row row(String name, String link, List<String> first, List<String> then) {
    return new Row(name, link, Stream.concat(first.stream(), then.stream()).toList());
  }

  private String head(String name) {
    return texts.of("utility." + name);
  }

  private List<String> risk(Risk risk) {
    return Stream.concat(Stream.of(shown.number(risk.small())), shares(risk).stream()).toList();
  }

  private List<String> shares(Risk risk) {
    return List.of(shown.told(risk), shown.known(risk), shown.guessed(risk));
  }
}
