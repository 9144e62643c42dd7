# Three lines of R that read a data package; the rest checks them.
claims <- read.csv("datasets/brest-litovsk/claims.csv", colClasses = "character", encoding = "UTF-8")
terms <- read.csv("datasets/brest-litovsk/terms.csv", colClasses = "character", encoding = "UTF-8")
area <- subset(merge(claims, terms, by = "term"), term == "brest-litovsk-1918/area-ceded", c("source", "value", "as_written"))
stopifnot("750000" %in% area$value, "780000" %in% area$value)
print(area, row.names = FALSE)
