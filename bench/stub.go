package main

func measureLine(*bench, *table) error { return nil }
