module wawasan/bench

go 1.26.0

replace wawasan => ../

require wawasan v0.0.0-00010101000000-000000000000

require github.com/mattn/go-sqlite3 v1.14.53 // indirect
