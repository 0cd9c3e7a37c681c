module wawasan/packaging/tools/types

go 1.26.0
