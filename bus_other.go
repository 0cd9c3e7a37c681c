//go:build !unix || darwin

package main

// useOnlyARunningBus does nothing: there is no session bus.
func useOnlyARunningBus() {}
