module wawasan/torture

go 1.26.0
