# Every number of `koch survey` beside that of the R package survey; see the shell script of the same name.
# Data sets are written to a folder given by the caller and never kept.
suppressPackageStartupMessages(library(survey))

arguments <- commandArgs(trailingOnly = TRUE)
koch <- arguments[1]
work <- arguments[2]
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "figures.R"))

tolerance <- 1e-8
counted <- list(numbers = 0, worst = 0, different = 0)

write_table <- function(data, name) {
  for (column in names(data)) {
    if (is.factor(data[[column]])) data[[column]] <- as.character(data[[column]])
    data[[column]] <- as.vector(data[[column]])
    if (is.double(data[[column]])) {
      data[[column]] <- ifelse(is.na(data[[column]]), NA, sprintf("%.17g", data[[column]]))
    }
  }
  path <- file.path(work, paste0(name, ".csv"))
  write.csv(data, path, row.names = FALSE, na = "")
  path
}

run_koch <- function(data, options, expressions) {
  out <- file.path(work, "out.csv")
  unlink(out)
  words <- c("survey", "--data", write_table(data, "data"), options, "--out", out)
  for (expression in expressions) words <- c(words, "--estimate", expression)
  said <- suppressWarnings(system2(koch, shQuote(words), stdout = TRUE, stderr = TRUE))
  if (!file.exists(out)) stop("koch survey said: ", paste(said, collapse = "\n"))
  read.csv(out, colClasses = "character", check.names = FALSE)
}

# figures: a list named by expression, of data frames with a row for each figure in the order of koch's rows.
compare <- function(name, data, options, figures) {
  made <- run_koch(data, options, names(figures))
  numbers <- 0
  worst <- 0
  for (expression in names(figures)) {
    mine <- made[made$expression == expression, ]
    theirs <- figures[[expression]]
    if (nrow(mine) != nrow(theirs)) {
      cat("DIFFERENT", name, expression, ":", nrow(mine), "figures and", nrow(theirs), "in R\n")
      counted$different <<- counted$different + 1
      next
    }
    for (column in names(theirs)) {
      one <- as.numeric(mine[[column]])
      other <- as.numeric(theirs[[column]])
      difference <- abs(one - other) / pmax(1, abs(other))
      difference[is.na(one) & !is.finite(other)] <- 0
      difference[is.na(difference)] <- Inf
      numbers <- numbers + length(one)
      worst <- max(worst, difference)
      for (bad in which(difference > tolerance)) {
        counted$different <<- counted$different + 1
        cat(sprintf("DIFFERENT %s | %s | row %d | %s: %.15g, in R %.15g\n", name, expression, bad, column,
          one[bad], other[bad]))
      }
    }
  }
  counted$numbers <<- counted$numbers + numbers
  counted$worst <<- max(counted$worst, worst)
  cat(sprintf("%-58s %5d numbers, largest difference %.1e\n", name, numbers, worst))
}

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
for (part in c("designs.R", "calibrations.R", "replicates.R")) source(file.path(here, part))

cat(sprintf("%d numbers compared, %d different, largest difference %.1e (relative where above 1); R survey %s\n",
  counted$numbers, counted$different, counted$worst, packageVersion("survey")))
quit(status = if (counted$different > 0) 1 else 0)
