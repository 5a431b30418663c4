Console.WriteLine("Starts with the local host.");
