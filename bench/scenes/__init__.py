"""What is measured. A scene takes an Installation and a number of requests, and returns figures by name."""
