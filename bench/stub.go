package main

func measureLine(*bench, *table) error   { return nil }
func measureSearch(*bench, *table) error { return nil }
func measurePages(*bench, *table) error  { return nil }
func measureOpen(*bench, *table) error   { return nil }
func lookAt(string) error                { return nil }
