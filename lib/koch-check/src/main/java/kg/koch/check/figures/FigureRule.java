package kg.koch.check.figures;

import java.util.function.Consumer;

/** Holds figures against each other and against what is declared. */
interface FigureRule {

  void check(Figures figures, Consumer<FigureFinding> findings);
}
